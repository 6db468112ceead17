// `import … from "vitest"` answers with specification.mjs.
import { register } from "node:module";

const specification = new URL("./specification.mjs", import.meta.url).href;
const hooks = `
export const resolve = (name, context, next) =>
  name === "vitest" ? { url: ${JSON.stringify(specification)}, shortCircuit: true } : next(name, context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
