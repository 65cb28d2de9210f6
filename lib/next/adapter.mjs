// Next loads this file as plain JavaScript; what it does is TypeScript, in the files beside it.
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";

const require = createRequire(import.meta.url);

/**
 * A platform names its own adapter in the environment, by path or package; ours takes its place, and so hands all on.
 * @returns {Promise<import("next").NextAdapter | undefined>}
 */
async function platformAdapter() {
	const name = process.env.NEXT_ADAPTER_PATH;
	if (!name || require.resolve(name) === fileURLToPath(import.meta.url)) return undefined;
	const { default: adapter } = await import(pathToFileURL(require.resolve(name)).href);
	return adapter.default ?? adapter;
}

/**
 * A server that starts has its routes from the build, and starts sooner without reading the content.
 * @template {import("next").NextConfig} Config
 * @param {Config} config
 * @param {string} phase
 */
async function configured(config, phase) {
	if (phase === "phase-production-server") return config;
	const { configure } = await tsImport("./configure.ts", import.meta.url);
	return configure(config, phase);
}

/** @type {import("next").NextAdapter} */
const adapter = {
	name: "quire",
	async modifyConfig(config, context) {
		const own = await configured(config, context.phase);
		const platform = await platformAdapter();
		return (await platform?.modifyConfig?.(own, context)) ?? own;
	},
	async onBuildComplete(context) {
		const { finish } = await tsImport("./finish-build.ts", import.meta.url);
		await finish(context);
		const platform = await platformAdapter();
		if (platform) await platform.onBuildComplete?.(context);
		else if (process.env.VERCEL && context.config.output !== "export") {
			const { keepClassicLayout } = await tsImport("./classic-layout.ts", import.meta.url);
			await keepClassicLayout(context.distDir);
		}
	},
};

export default adapter;
