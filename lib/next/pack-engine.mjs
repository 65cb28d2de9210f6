// Compiles the engine into the package before npm packs it, and deletes it afterwards with --remove.
import { rm } from "node:fs/promises";
import { PACKED, packEngine } from "./compiled-engine.mjs";

if (process.argv.includes("--remove")) await rm(PACKED, { recursive: true });
else await packEngine(process.cwd());
