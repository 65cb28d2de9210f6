// Runs in a process of its own, which a server starts with the folder of the refreshed build as its build folder. The message of
// the server has the options; the answer is the result, or the text of an error.
import { fileURLToPath } from "node:url";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { importCompiled } from "../compiled-engine.mjs";

const engineDir = fileURLToPath(new URL("../../..", import.meta.url));

process.once("message", async (options) => {
	const answer = await refresh(options).catch((error) => ({ error: String(error?.stack ?? error) }));
	process.send?.(answer, () => process.exit(0));
});

/** @param {unknown} options */
async function refresh(options) {
	const { refreshBuild } = await importCompiled(engineDir, "lib/next/refresh/refresh-build");
	return refreshBuild(options);
}
