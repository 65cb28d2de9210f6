// Loaded by the adapter as plain JavaScript.
import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Sets the base path of Next's configuration, and what Next has derived from it when an adapter gets the configuration:
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/basePath
 * @template {import("next").NextConfig} Config
 * @param {Config} config
 * @param {string} prefix
 * @returns {Config}
 */
export function withBasePath(config, prefix) {
	if (prefix === "") return config;
	const { images } = config;
	const localPatterns = images?.localPatterns?.map((pattern) => ({
		...pattern,
		...(pattern.pathname !== undefined && { pathname: prefix + pattern.pathname }),
	}));
	return {
		...config,
		basePath: prefix,
		assetPrefix: prefix,
		images: { ...images, path: `${prefix}/_next/image`, ...(localPatterns && { localPatterns }) },
	};
}

/**
 * Reads the base path of a finished build.
 * @param {string} projectDir
 * @param {string | undefined} distDir
 * @returns {Promise<string>}
 */
export async function readBasePath(projectDir, distDir = ".next") {
	const manifest = path.join(/* turbopackIgnore: true */ projectDir, distDir, "routes-manifest.json");
	return JSON.parse(await readFile(manifest, "utf8")).basePath;
}
