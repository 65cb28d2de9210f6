import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { SMALL_WIDTHS, WIDTHS } from "./lib/images/widths";

/** The folder of a separate build, for tests or several blogs in one checkout. It doesn't change the project's files. */
const buildDir = process.env.BUILD_DIR;

/** Whether this is `npm run export`, which makes files for a static host (see `lib/next/export`). */
const isExport = process.env.OUTPUT === "export";

/** The fonts of OG images. */
const FONTS = ["*/unicode.json", "source-serif-4/files/*-opsz-normal.woff2", "noto-*/files/*-wght-normal.woff2"];

export default function config(phase: string): NextConfig {
	const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
	return {
		adapterPath: fileURLToPath(new URL("./lib/next/adapter.mjs", import.meta.url)),
		agentRules: false,
		...(isExport && { output: "export" }),
		distDir: buildDir || ".next",
		typescript: buildDir ? { tsconfigPath: "e2e/tsconfig.json", ignoreBuildErrors: true } : {},
		poweredByHeader: false,
		// `*.dev.ts` is for development only, `*.prod.tsx` for production only, `*.server.ts` for production with a server.
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
		// These are read by name when an OG image is rendered.
		outputFileTracingIncludes: { "/share/*": FONTS.map((file) => `node_modules/@fontsource-variable/${file}`) },
		images: {
			formats: ["image/avif", "image/webp"],
			deviceSizes: WIDTHS,
			imageSizes: SMALL_WIDTHS,
			// A build's images have a hash in their URL; `lib/next/routes/refused-requests.ts` allows one spelling of it.
			localPatterns: [isDevelopment ? { pathname: "/**" } : { pathname: "/_next/static/media/*", search: "" }],
			// Links to enlarged images open them instead of downloading them.
			contentDispositionType: "inline",
		},
	};
}
