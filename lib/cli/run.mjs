// Runs a command of this folder: `node lib/cli/run.mjs check`. Its arguments follow.
import { fileURLToPath } from "node:url";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { importCompiled } from "../next/compiled-engine.mjs";

// React reads this when it is loaded. Its development version writes warnings about the attributes in posts to the console.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
const [command = ""] = process.argv.splice(2, 1);
await importCompiled(fileURLToPath(new URL("../..", import.meta.url)), `lib/cli/${command}`);
