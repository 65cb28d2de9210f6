// Runs in a process of its own, which a server starts to get the changes of the content.
import { fileURLToPath } from "node:url";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { importCompiled } from "../compiled-engine.mjs";

const engineDir = fileURLToPath(new URL("../../..", import.meta.url));
const { watchFiles } = await importCompiled(engineDir, "lib/next/watch-files");
watchFiles(() => process.send?.("change"));
process.once("disconnect", () => process.exit(0));
