import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import { SMALL_WIDTHS, WIDTHS } from "@/lib/content/images/srcset-widths";
import { type NextSettings, readBuildArguments, readNextSettings } from "./environment";

export { sendBuildResult } from "./build/build-result";

const IMAGES: NextConfig["images"] = {
	formats: ["image/avif", "image/webp"],
	deviceSizes: WIDTHS,
	imageSizes: SMALL_WIDTHS,
	// Only the development server resizes images by Next.
	localPatterns: [{ pathname: "/**" }],
	// Links to enlarged images open them instead of downloading them.
	contentDispositionType: "inline",
};

/** Modules that are compiled already. */
const COMPILED = { "@/lib/next/get-blog": "./lib/next/compiled-blog.ts" };

const UNSUPPORTED = {
	basePath:
		"because the blog takes it from its URL. Remove it, and write it at the end of `url:` in `site.yml`, such as https://example.org/blog",
	assetPrefix: "because the policy of each page only allows scripts and styles of the blog's host. Remove it",
} as const;

/**
 * Adds to Next's configuration what this blog needs in a phase. A `next build` that the build of the blog hasn't started, such as one of a platform, runs
 * that build instead, and ends with it.
 */
export async function configure<Config extends NextConfig>(original: Config, phase: string): Promise<Config> {
	assertSupportedConfig(original);
	if (phase === PHASE_DEVELOPMENT_SERVER) return configureDevelopment(original);
	if (phase !== PHASE_PRODUCTION_BUILD) return original;
	const settings = readNextSettings();
	if (settings) {
		// The build has ended, and with it the need for this process.
		process.once("disconnect", () => process.exit(1));
		return addBuildSettings(original, settings);
	}
	const args = readBuildArguments();
	if (args) {
		const { build } = await import("./build/build");
		await build(args);
		process.exit();
	}
	return original;
}

async function configureDevelopment<Config extends NextConfig>(original: Config): Promise<Config> {
	const { startDevelopment } = await import("./dev/start-development");
	const { prefix, aliases, allowedDevOrigins, ...routes } = await startDevelopment(original.turbopack?.root);
	return {
		...addSettings(original, { prefix, aliases }),
		allowedDevOrigins: [...(original.allowedDevOrigins ?? []), ...allowedDevOrigins],
		...routes,
	};
}

/** Throws an error for options that would break pages. */
export function assertSupportedConfig(config: NextConfig): void {
	for (const [option, reason] of Object.entries(UNSUPPORTED)) {
		if (config[option as keyof typeof UNSUPPORTED])
			throw new Error(`\`${option}\` in next.config.ts isn't supported, ${reason}.`);
	}
}

/** Adds what a build has decided. */
export function addBuildSettings<Config extends NextConfig>(config: Config, settings: NextSettings): Config {
	return {
		...addSettings(config, settings),
		experimental: { ...config.experimental, cpus: settings.cpus },
		// No page is asked for twice.
		cacheMaxMemorySize: 0,
	};
}

/** Adds what development and builds have in common. */
function addSettings<Config extends NextConfig>(
	config: Config,
	{ prefix, aliases }: Pick<NextSettings, "prefix" | "aliases">,
): Config {
	return {
		...config,
		// Next derives `assetPrefix` from `basePath` before it calls the adapter.
		...(prefix !== "" && { basePath: prefix, assetPrefix: prefix }),
		images: { ...config.images, ...IMAGES },
		turbopack: { ...config.turbopack, resolveAlias: { ...config.turbopack?.resolveAlias, ...COMPILED, ...aliases } },
	};
}
