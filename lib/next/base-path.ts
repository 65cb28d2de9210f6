import type { NextConfig } from "next";

/**
 * Sets the base path of Next's configuration, and what Next has derived from it when an adapter gets the configuration:
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/basePath
 */
export function withBasePath<Config extends NextConfig>(config: Config, prefix: string): Config {
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
