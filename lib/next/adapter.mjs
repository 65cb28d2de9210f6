// Next loads this file as plain JavaScript. The work is done in the TypeScript files beside it.
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readBasePath, withBasePath } from "./base-path.mjs";
import { importCompiled } from "./compiled-engine.mjs";

const require = createRequire(import.meta.url);
const engineDir = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Loads the adapter of the platform, which the environment names by path or package. This adapter replaces it, and so
 * passes everything on to it.
 * @returns {Promise<import("next").NextAdapter | undefined>}
 */
async function loadPlatformAdapter() {
	const name = process.env.NEXT_ADAPTER_PATH;
	if (!name || require.resolve(name) === fileURLToPath(import.meta.url)) return undefined;
	const { default: adapter } = await import(pathToFileURL(require.resolve(name)).href);
	return adapter.default ?? adapter;
}

/**
 * Adds the configuration that depends on the content. A production server has its routes and base path from the build, and
 * starts faster without reading the content.
 * @template {import("next").NextConfig} Config
 * @param {Config} config
 * @param {Parameters<NonNullable<import("next").NextAdapter["modifyConfig"]>>[1]} context
 */
async function extendConfig(config, { phase, projectDir }) {
	if (phase === "phase-production-server") return withBasePath(config, await readBasePath(projectDir, config.distDir));
	const { configure } = await importCompiled(engineDir, "lib/next/configure");
	return configure(config, phase);
}

/** @type {import("next").NextAdapter} */
const adapter = {
	name: "quire",
	async modifyConfig(config, context) {
		const extended = await extendConfig(config, context);
		const platform = await loadPlatformAdapter();
		return (await platform?.modifyConfig?.(extended, context)) ?? extended;
	},
	async onBuildComplete(context) {
		const { finishBuild } = await importCompiled(engineDir, "lib/next/finish-build");
		await finishBuild(context);
		const platform = await loadPlatformAdapter();
		if (platform) await platform.onBuildComplete?.(context);
		else if (process.env.VERCEL && context.config.output !== "export") {
			const { copyPrerenders } = await importCompiled(engineDir, "lib/next/copy-prerenders");
			await copyPrerenders(context.distDir);
		}
	},
};

export default adapter;
