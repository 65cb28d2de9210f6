// Compiles the engine into the package, for `npm pack` and for installations from Git.
import { packEngine } from "./compiled-engine.mjs";

await packEngine(process.cwd());
