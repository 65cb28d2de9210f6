import type { NextConfig } from "next";

const UNSUPPORTED = {
	basePath:
		"because the blog's URLs start at the root of its host. Remove it, and give the blog a separate host such as blog.example.org",
	assetPrefix: "because the policy of each page only allows scripts and styles of the blog's host. Remove it",
} as const;

/** Throws an error for options of `next.config.ts` that would break pages. */
export function assertSupportedConfig(config: NextConfig): void {
	for (const [option, reason] of Object.entries(UNSUPPORTED)) {
		if (config[option as keyof typeof UNSUPPORTED])
			throw new Error(`\`${option}\` in next.config.ts isn't supported, ${reason}.`);
	}
}
