import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { SMALL_WIDTHS, WIDTHS } from "./lib/images/widths";
import { MAX_UPLOAD_BYTES } from "./lib/next/desk/read-upload";
import { dependencies } from "./package.json";

/** The folder of a separate build, for tests or several blogs in one checkout. It doesn't change the project's files. */
const buildDir = process.env.BUILD_DIR;

/** Whether this is `npm run export`, which makes files for a static host (see `lib/next/export`). */
const isExport = process.env.OUTPUT === "export";

/** Whether this is `npm run standalone`, which makes a folder with all that its server needs. */
const isStandalone = process.env.OUTPUT === "standalone";

/** The folder that has the owner's code and all packages, where the engine is part of a project (see `lib/cli/project`). */
const projectRoot = process.env.PROJECT_ROOT;

// Nothing calls the network that the owner hasn't asked for. An empty value leaves the choice to `next telemetry`.
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

/** All packages that Node.js can load by itself. To bundle them takes more time than all the rest of a build. */
const EXTERNAL_PACKAGES = Object.keys(dependencies).filter((name) => !/^(?:next|react|react-dom)$/.test(name));

/** The files of packages that no route loads: programs that only builds run, and what a module refers to without using it. */
const UNUSED_FILES = [
	"@esbuild/**",
	"@pagefind/**",
	"harfbuzzjs/dist/harfbuzz-subset.wasm",
	"wawoff2/{compress.js,build/compress_binding.js}",
	// Packages for the condition `development` of Node.js.
	"{micromark,micromark-*,mdast-util-*}/dev/**",
	"**/*.d.{cts,mts,ts}",
].map((file) => `**/node_modules/${file}`);

/** The files of Next that its server never loads here: those for development, for the edge runtime, and for fonts of a build. */
const UNUSED_NEXT_FILES = [
	"compiled/@edge-runtime/primitives/**",
	"compiled/edge-runtime/**",
	"compiled/next-server/app-page-turbo-experimental.runtime.prod.js",
	"server/capsize-font-metrics.json",
	"server/dev/{dev-validation-worker*,hot-reloader-{rspack,turbopack,webpack},next-dev-server}.js",
	"server/lib/router-utils/setup-dev-bundler.js",
	"server/route-modules/*/module.js",
	"server/web/sandbox/**",
].map((file) => `**/node_modules/next/dist/${file}`);

/** The fonts of OG images. */
const FONTS = ["*/unicode.json", "source-serif-4/files/*-opsz-normal.woff2", "noto-*/files/*-wght-normal.woff2"];

export default function config(phase: string): NextConfig {
	const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
	return {
		adapterPath: fileURLToPath(new URL("./lib/next/adapter.mjs", import.meta.url)),
		agentRules: false,
		// Next's button covers text of the page that an editor looks at. Errors still open its dialog.
		devIndicators: false,
		...(isExport && { output: "export" }),
		...(isStandalone && { output: "standalone" }),
		distDir: buildDir || ".next",
		// `npm run lint` checks types.
		typescript: { ...(buildDir && { tsconfigPath: "e2e/tsconfig.json" }), ignoreBuildErrors: true },
		poweredByHeader: false,
		// `*.dev.ts` is for development only, `*.prod.tsx` for production only, `*.server.ts` for production with a server.
		pageExtensions: isDevelopment
			? ["tsx", "ts", "dev.tsx", "dev.ts"]
			: ["tsx", "ts", "prod.tsx", ...(isExport ? [] : ["server.ts"])],
		serverExternalPackages: EXTERNAL_PACKAGES,
		...(projectRoot && { turbopack: { root: projectRoot }, outputFileTracingRoot: projectRoot }),
		experimental: {
			// Only this server runs the code, so its size doesn't matter but in a folder that is copied.
			turbopackMinify: { server: isStandalone },
			// A build that is the only one in its folder takes a fifth longer if it keeps what it has compiled.
			...(process.env.BUILD_CACHE === "0" && { turbopackFileSystemCacheForBuild: false }),
			// Otherwise `next dev` and `next build` ask npm about the version of Next, which comes with one of the blog.
			agentUpgrade: false,
			// The proxy of the development server would cut off images that are sent to the desk.
			...(isDevelopment && { proxyClientMaxBodySize: MAX_UPLOAD_BYTES }),
		},
		// These are read by name when an OG image is rendered.
		outputFileTracingIncludes: { "/share/*": FONTS.map((file) => `node_modules/@fontsource-variable/${file}`) },
		outputFileTracingExcludes: {
			"*": UNUSED_FILES,
			...(isStandalone && { "next-server": UNUSED_NEXT_FILES }),
		},
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
