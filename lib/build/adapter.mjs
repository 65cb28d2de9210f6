// Next loads this file as plain JavaScript; what it does is TypeScript, in the files beside it.
import { fileURLToPath, pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";

/**
 * A platform names its own adapter in the environment, and ours takes its place: so ours hands everything on.
 * @returns {Promise<import("next").NextAdapter | undefined>}
 */
async function platformAdapter() {
	const file = process.env.NEXT_ADAPTER_PATH;
	if (!file || file === fileURLToPath(import.meta.url)) return undefined;
	const { default: adapter } = await import(pathToFileURL(file).href);
	return adapter.default ?? adapter;
}

/** @type {import("next").NextAdapter} */
const adapter = {
	name: "quire",
	async modifyConfig(config, context) {
		// A server that starts has its routes from the build.
		if (context.phase === "phase-production-server") return config;
		const { configure } = await tsImport("./configure.ts", import.meta.url);
		const own = await configure(config, context.phase);
		const platform = await platformAdapter();
		return (await platform?.modifyConfig?.(own, context)) ?? own;
	},
	async onBuildComplete(context) {
		const { finish } = await tsImport("./finish.ts", import.meta.url);
		await finish(context);
		const platform = await platformAdapter();
		await platform?.onBuildComplete?.(context);
	},
};

export default adapter;
