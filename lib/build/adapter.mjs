// Next loads this file as plain JavaScript; what it does is TypeScript, in the files beside it.
import { tsImport } from "tsx/esm/api";

/** @type {import("next").NextAdapter} */
const adapter = {
	name: "quire",
	async modifyConfig(config, context) {
		if (context.phase !== "phase-production-build") return config;
		const { stopOnErrors } = await tsImport("./stop-on-errors.ts", import.meta.url);
		await stopOnErrors();
		return config;
	},
	async onBuildComplete({ distDir }) {
		const { copyStaticFiles } = await tsImport("./copy-static-files.ts", import.meta.url);
		await copyStaticFiles(distDir);
	},
};

export default adapter;
