import type { NextConfig } from "next";

const UNSUPPORTED = {
	basePath:
		"because the blog takes it from its URL. Remove it, and write it at the end of `url:` in `site.yml`, such as https://example.org/blog",
	assetPrefix: "because the policy of each page only allows scripts and styles of the blog's host. Remove it",
} as const;

/** Throws an error for options that would break pages. */
export function assertSupportedConfig(config: NextConfig): void {
	for (const [option, reason] of Object.entries(UNSUPPORTED)) {
		if (config[option as keyof typeof UNSUPPORTED])
			throw new Error(`\`${option}\` in next.config.ts isn't supported, ${reason}.`);
	}
}
