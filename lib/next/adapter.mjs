// Next loads this file as plain JavaScript; it runs the TypeScript modules beside it.
import { fileURLToPath } from "node:url";
import { importCompiled } from "./compiled-engine.mjs";

const engineDir = fileURLToPath(new URL("../..", import.meta.url));

/** @type {Promise<typeof import("./configure")>} */
const configuring = importCompiled(engineDir, "lib/next/configure");

/** @type {import("next").NextAdapter} */
const adapter = {
	name: "quire",
	async modifyConfig(config, { phase }) {
		return (await configuring).configure(config, phase);
	},
	async onBuildComplete(context) {
		await (await configuring).sendBuildResult(context);
	},
};

export default adapter;
