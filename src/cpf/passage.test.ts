import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { wordCpfCode } from "../notices/index.ts";
import { readSchema } from "./check-schema.ts";
import { type Passage, type PassageFacts, passageOf } from "./passage.ts";
import { certifierProblems, problemsOf } from "./problems.ts";
import { writeFlow } from "./write-flow.ts";

const holder: PassageFacts["holder"] = {
  birthName: "DUPONT",
  firstNames: ["Camille"],
  birth: { year: "1998", month: "04", day: "17" },
  sex: "F",
  birthPlace: { kind: "commune", code: "69383", name: "LYON 3E ARRONDISSEMENT" },
};
const facts = (change: Partial<PassageFacts> = {}): PassageFacts => ({
  number: "CQP-2026-000001",
  state: "issued",
  issuedOn: day("2026-10-15"),
  registration: { register: "RS", code: "RS6117" },
  route: "professionalisation-contract",
  initiative: "employer",
  enrolledOn: day("2026-01-12"),
  holder,
  ...change,
});
const means = { publicUrl: "https://registre.example.org", nirTravels: true };
const flow = (
  passages: readonly Passage[],
  at = "2026-11-23T08:00:00Z",
  id = "3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a01",
) => writeFlow({ id, at: new Date(at), clientId: "00TEST01", contractId: "MCFCER000000", passages });
const flowOf = (change: Partial<PassageFacts> = {}): string => flow([passageOf(facts(change), means)]);

/** Names of the elements, in the order in which they open. */
const namesIn = (xml: string): string[] => [...xml.matchAll(/<cpf:(\w+)/g)].map(([, name]) => name ?? "");

describe("The regulator's file", () => {
  it("states a passage by jury: admitted, final, valid from the day of issue without an end, no mention, no score", () => {
    const xml = flowOf();

    for (const line of [
      "<cpf:idTechnique>CQP-2026-000001</cpf:idTechnique>",
      "<cpf:urlPreuve>https://registre.example.org/v/CQP-2026-000001</cpf:urlPreuve>",
      "<cpf:obtentionCertification>PAR_ADMISSION</cpf:obtentionCertification>",
      "<cpf:donneeCertifiee>true</cpf:donneeCertifiee>",
      "<cpf:dateDebutValidite>2026-10-15</cpf:dateDebutValidite>",
      '<cpf:dateFinValidite xsi:nil="true"/>',
      '<cpf:scoring xsi:nil="true"/>',
      '<cpf:mentionValidee xsi:nil="true"/>',
    ]) {
      expect(xml).toContain(line);
    }
  });

  it.each<[string, string, string]>([
    ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00+01:00", "in winter"],
    ["2026-07-14T20:30:05.678Z", "2026-07-14T22:30:05+02:00", "in summer"],
    ["2026-12-31T23:00:00Z", "2027-01-01T00:00:00+01:00", "at midnight"],
  ])("says the instant %s as %s, %s", (at, said) => {
    expect(flow([passageOf(facts(), means)], at)).toContain(`<cpf:horodatage>${said}</cpf:horodatage>`);
  });

  it.each<[PassageFacts["route"], string]>([
    ["professionalisation-contract", "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION"],
    ["vae", "VAE"],
    ["company-plan", "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION"],
    ["cpf", "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION"],
  ])("says the route %s as %s", (route, access) => {
    expect(flowOf({ route })).toContain(`<cpf:modaliteAcces>${access}</cpf:modaliteAcces>`);
  });

  it("names the holder by one way alone: the NIR when it may travel, else the CPF file, else civil status", () => {
    const ways = (change: Partial<PassageFacts>, nirTravels = true): string[] =>
      namesIn(flow([passageOf(facts(change), { ...means, nirTravels })])).filter((name) =>
        ["identifiantNational", "dossierFormation", "titulaire"].includes(name),
      );

    expect(ways({ nir: "2980469383001", cpfFile: "1" })).toEqual(["identifiantNational"]);
    expect(ways({ nir: "2980469383001", cpfFile: "1" }, false)).toEqual(["dossierFormation"]);
    expect(ways({ nir: "2980469383001" }, false)).toEqual(["titulaire"]);
  });

  it("leaves out what is optional and unknown, and marks as nil what must be there", () => {
    const xml = flowOf({ holder: { ...holder, birth: { year: "1998" }, birthPlace: undefined } });

    expect(namesIn(xml).slice(-11)).toEqual([
      "titulaire",
      "nomNaissance",
      "nomUsage",
      "prenom1",
      "anneeNaissance",
      "moisNaissance",
      "jourNaissance",
      "sexe",
      "codeCommuneNaissance",
      "codePostalNaissance",
      "codePostal",
    ]);
    for (const name of ["nomUsage", "moisNaissance", "jourNaissance", "codePostal"])
      expect(xml).toContain(`<cpf:${name} xsi:nil="true"/>`);
    expect(xml).not.toMatch(/<cpf:\w+><\/cpf:\w+>/);
  });

  it("names a birth abroad by the country's code, and every given name that the schema has room for", () => {
    const xml = flowOf({
      holder: {
        ...holder,
        firstNames: ["A", "B", "C", "D"],
        birthPlace: { kind: "abroad", countryCode: "335", countryName: "Mali", city: "Bamako" },
      },
    });

    expect(xml).toContain("<cpf:codeInsee>99335</cpf:codeInsee>");
    expect(xml).toContain("<cpf:libelleCommuneNaissance>Bamako</cpf:libelleCommuneNaissance>");
    expect(xml).toContain("<cpf:codePaysNaissance>335</cpf:codePaysNaissance>");
    expect(xml).toContain("<cpf:prenom3>C</cpf:prenom3>");
    expect(xml).not.toContain("<cpf:prenom4>");
  });

  it("groups passages by certification, the register said with its code", () => {
    const of = (number: string, code: string) =>
      passageOf(
        facts({ number, registration: { register: code.startsWith("RS") ? "RS" : "RNCP", code } }),
        means,
      );
    const xml = flow([of("1", "RS6117"), of("2", "RNCP38622"), of("3", "RS6117")]);

    expect(xml.match(/<cpf:code>\w+<\/cpf:code>|<cpf:type>\w+<\/cpf:type>|<cpf:idTechnique>\d/g)).toEqual([
      "<cpf:type>RNCP</cpf:type>",
      "<cpf:code>RNCP38622</cpf:code>",
      "<cpf:idTechnique>2",
      "<cpf:type>RS</cpf:type>",
      "<cpf:code>RS6117</cpf:code>",
      "<cpf:idTechnique>1",
      "<cpf:idTechnique>3",
    ]);
  });

  it("stays well formed and gives back the same name, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (birthName) => {
        const named = facts({ holder: { ...holder, birthName } });
        if (problemsOf(named).length > 0) return;
        let text = "";
        let read = "";
        const parser = new SaxesParser();
        parser.on("opentag", () => {
          text = "";
        });
        parser.on("text", (piece) => {
          text += piece;
        });
        parser.on("closetag", ({ name }) => {
          if (name === "cpf:nomNaissance") read = text;
        });
        parser.write(flow([passageOf(named, means)])).close();
        expect(read).toBe(birthName.replaceAll(/\r\n?/g, "\n"));
      }),
    );
  });

  const samples = join(
    process.env["OPENCQP_STANDARDS"] ?? fileURLToPath(new URL("../../../shared/standards", import.meta.url)),
    "..",
    "data",
    "accrochage",
  );
  const cases: readonly (readonly [string, Partial<PassageFacts>, string])[] = [
    ["sample-creation-titulaire.xml", {}, "3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a01"],
    ["sample-creation-nir.xml", { nir: "2980469383001" }, "3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a02"],
    ["sample-creation-dossier.xml", { cpfFile: "00000000000" }, "3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a03"],
  ];
  it.skipIf(!existsSync(samples)).each(cases)(
    "is %s, but for the optional elements that only one of the two holds",
    (file, change, id) => {
      const optional = /^ *<cpf:(?:modalitePassageExamen|initiativeInscription|dateInscription)>.*\n/gm;
      const sample = readFileSync(join(samples, file), "utf8")
        .replace(/<!--.*-->\n/, "")
        .replaceAll(optional, "");
      const passage = {
        ...passageOf(facts(change), means),
        proofUrl: "https://registre.example.org/v/000001",
      };

      expect(flow([passage], "2026-11-23T08:00:00Z", id).replaceAll(optional, "")).toBe(sample);
    },
  );
});

describe("A certificate may leave", () => {
  it("when nothing is missing", () => {
    expect(problemsOf(facts())).toEqual([]);
  });

  it.each<[string, Partial<PassageFacts>, string]>([
    ["it stands on no registration", { registration: undefined }, "certificate-not-registered"],
    ["it was revoked", { state: "revoked" }, "certificate-not-in-force"],
    ["it is suspended", { state: "suspended" }, "certificate-not-in-force"],
    [
      "its code is not of its register",
      { registration: { register: "RS", code: "RNCP1" } },
      "register-code-malformed",
    ],
    ["the year of birth is missing", { holder: { ...holder, birth: {} } }, "birth-year-missing"],
    ["the sex is missing", { holder: { ...holder, sex: undefined } }, "sex-missing"],
    ["the birth name is missing", { holder: { ...holder, birthName: " " } }, "birth-name-missing"],
    ["no given name is known", { holder: { ...holder, firstNames: [] } }, "first-name-missing"],
    [
      "a name is longer than the schema",
      { holder: { ...holder, usageName: "N".repeat(61) } },
      "text-too-long",
    ],
    [
      "a name holds what XML cannot",
      { holder: { ...holder, birthName: "DU\u0001PONT" } },
      "text-not-writable",
    ],
  ])("not when %s", (_, change, code) => {
    const problems = problemsOf(facts(change));

    expect(problems.map((problem) => problem.code)).toEqual([code]);
    for (const problem of problems) expect(wordCpfCode(problem, "fr").length).toBeGreaterThan(20);
  });

  it("not, for every reason at once", () => {
    expect(
      problemsOf(facts({ registration: undefined, holder: { ...holder, sex: undefined, birth: {} } })).map(
        ({ code }) => code,
      ),
    ).toEqual(["certificate-not-registered", "birth-year-missing", "sex-missing"]);
  });

  it("only for a certifier that holds the two identifiers of the Caisse des Dépôts", () => {
    expect(certifierProblems(undefined)).toMatchObject([{ code: "certifier-unknown" }]);
    expect(certifierProblems({})).toMatchObject([{ code: "certifier-identifiers-missing" }]);
    expect(certifierProblems({ cpf: { clientId: "0", contractId: "MCFCER000209" } })).toMatchObject([
      { code: "certifier-identifiers-malformed" },
    ]);
    expect(certifierProblems({ cpf: { clientId: "03VML243", contractId: "MCFCER000209" } })).toEqual([]);
  });
});

describe("The official schema", () => {
  const xsd = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:cdc:cpf:pc5:schema:1.0.0" xmlns="urn:cdc:cpf:pc5:schema:1.0.0" elementFormDefault="qualified">
  <xs:element name="flux"><xs:complexType><xs:sequence>
    <xs:element name="idFlux"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="50"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="horodatage" type="xs:dateTime"/>
    <xs:element name="action" type="xs:string" minOccurs="0"/>
    <xs:element name="emetteur"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="1" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

  it("takes a file that follows it, and locates what does not", async () => {
    const schema = await readSchema("cdc.xsd", new TextEncoder().encode(xsd));
    if (!schema.ok) throw new Error("the schema is not read");

    expect(schema.check("flux.xml", flowOf())).toEqual([]);
    expect(
      schema.check("flux.xml", flow([passageOf(facts(), means)], undefined, "x".repeat(51))),
    ).toMatchObject([{ file: "flux.xml", line: 3, code: "xml-not-valid" }]);
    schema.close();
  });

  it.each(["", "n'importe quoi", "<a/>", xsd.replaceAll("xs:string", "xs:inconnu")])(
    "is refused when it is %j",
    async (text) => {
      expect(await readSchema("cdc.xsd", new TextEncoder().encode(text))).toMatchObject({
        ok: false,
        faults: [{ code: "schema-unreadable" }],
      });
    },
  );
});
