// Next loads this file as plain JavaScript; it runs the TypeScript modules beside it.
import { fileURLToPath } from "node:url";
import { importCompiled } from "./compiled-engine.mjs";

const engineDir = fileURLToPath(new URL("../..", import.meta.url));

/** @type {import("next").NextAdapter} */
const adapter = {
	name: "quire",
	async modifyConfig(config, { phase }) {
		const { configure } = await importCompiled(engineDir, "lib/next/configure");
		return configure(config, phase);
	},
	async onBuildComplete(context) {
		const { finishBuild } = await importCompiled(engineDir, "lib/next/build/finish-build");
		await finishBuild(context);
	},
};

export default adapter;
