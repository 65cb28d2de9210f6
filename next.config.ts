import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { SMALL_WIDTHS, WIDTHS } from "./lib/images/widths";

/** A build of its own (for tests, or two blogs from one checkout) goes into `BUILD_DIR`, and leaves the project's files alone. */
const buildDir = process.env.BUILD_DIR;

/** `npm run export`: a folder of files for any host; redirects and headers become files too (see `lib/next/export`). */
const isExport = process.env.OUTPUT === "export";

const FONTS = ["*/unicode.json", "source-serif-4/files/*-opsz-normal.woff2", "noto-*/files/*-wght-normal.woff2"];

export default function config(phase: string): NextConfig {
	const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
	return {
		adapterPath: fileURLToPath(new URL("./lib/next/adapter.mjs", import.meta.url)),
		agentRules: false,
		output: isExport ? "export" : undefined,
		distDir: buildDir || ".next",
		typescript: buildDir ? { tsconfigPath: "e2e/tsconfig.json", ignoreBuildErrors: true } : {},
		poweredByHeader: false,
		// `*.dev.ts` routes exist in development only, `*.prod.tsx` files in production only, `*.server.ts` where that has a server.
		pageExtensions: isDevelopment
			? ["tsx", "ts", "dev.tsx", "dev.ts"]
			: ["tsx", "ts", "prod.tsx", ...(isExport ? [] : ["server.ts"])],
		serverExternalPackages: [
			"next-mdx-remote",
			"shiki",
			"sharp",
			"yaml",
			"gray-matter",
			"chokidar",
			"esbuild",
			"pagefind",
			"harfbuzzjs",
			"wawoff2",
		],
		// Read by name when a share image is drawn.
		outputFileTracingIncludes: { "/share/*": FONTS.map((file) => `node_modules/@fontsource-variable/${file}`) },
		images: {
			formats: ["image/avif", "image/webp"],
			deviceSizes: WIDTHS,
			imageSizes: SMALL_WIDTHS,
			localPatterns: [{ pathname: "/**" }],
			// A link to the large form of an image shows it instead of saving it.
			contentDispositionType: "inline",
		},
	};
}
