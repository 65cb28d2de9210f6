import type { NextConfig } from "next";

const REASONS = {
	basePath: "the blog's addresses start at the root of its host. Give it a host of its own, such as blog.example.org",
	assetPrefix: "the policy of each page allows scripts and styles of its own host only. Leave it out",
} as const;

/** Refuses options of `next.config.ts` with which pages would come out broken. */
export function assertSupported(config: NextConfig): void {
	for (const [option, reason] of Object.entries(REASONS)) {
		if (config[option as keyof typeof REASONS])
			throw new Error(`${option} in next.config.ts can't be used: ${reason}.`);
	}
}
