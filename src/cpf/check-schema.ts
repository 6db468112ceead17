import type { Fault } from "../intake/index.ts";

export type SchemaReading =
  | {
      readonly ok: true;
      readonly check: (fileName: string, xml: string) => readonly Fault[];
      readonly close: () => void;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const mostFaults = 100;

/**
 * Reads the official XSD, which the Caisse des Dépôts publishes and this project does not hold. It must stand alone:
 * nothing that it includes is looked for on the disk or the network.
 */
export const readSchema = async (file: string, bytes: Uint8Array): Promise<SchemaReading> => {
  // Loaded when a schema is given, since it brings a whole library with it.
  const library = await import("libxml2-wasm");
  try {
    const schema = library.XmlDocument.fromBuffer(bytes);
    const validator = library.XsdValidator.fromDoc(schema);
    const close = (): void => {
      validator.dispose();
      schema.dispose();
    };
    return { ok: true, check: (fileName, xml) => faultsIn(library, validator, fileName, xml), close };
  } catch (error) {
    if (!(error instanceof library.XmlLibError)) throw error;
    return { ok: false, faults: [{ file, code: "schema-unreadable", facts: {} }] };
  }
};

type Library = typeof import("libxml2-wasm");

const faultsIn = (
  library: Library,
  validator: InstanceType<Library["XsdValidator"]>,
  file: string,
  xml: string,
): readonly Fault[] => {
  const document = library.XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof library.XmlValidateError)) throw error;
    return error.details.slice(0, mostFaults).map(({ line, message }) => ({
      file,
      line,
      code: "xml-not-valid",
      facts: { found: message.trim().replace(/\.$/, "") },
    }));
  } finally {
    document.dispose();
  }
};
