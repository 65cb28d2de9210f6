import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { dependencies } from "./package.json";

/** The folder of a separate build, for tests or several blogs in one checkout. It doesn't change the project's files. */
const buildDir = process.env.BUILD_DIR;

/** The folder that has the owner's code and all packages, where the engine is part of a project (see `lib/cli/project`). */
const projectRoot = process.env.PROJECT_ROOT;

// Nothing calls the network that the owner hasn't asked for. An empty value leaves the choice to `next telemetry`.
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

/** All packages that Node.js can load by itself. To bundle them takes more time than all the rest of a build. */
const EXTERNAL_PACKAGES = Object.keys(dependencies).filter((name) => !/^(?:next|react|react-dom)$/.test(name));

/**
 * `lib/next/configure.ts` adds the base path, aliases and the widths of images. Before a build it checks and compiles the posts; in development it adds redirects,
 * rewrites and headers, which in builds are in the manifest of the finished folder (`lib/next/finished-folder/make-manifest.ts`).
 */
export default function config(phase: string): NextConfig {
	const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
	return {
		adapterPath: fileURLToPath(new URL("./lib/next/adapter.mjs", import.meta.url)),
		agentRules: false,
		// Next's button covers text of the page that an editor looks at. Errors still open its dialog.
		devIndicators: false,
		distDir: buildDir || ".next",
		// `quire dev` prints what concerns the content. Errors are printed in any case.
		...(isDevelopment && { logging: { incomingRequests: false } }),
		// `npm run lint` checks types.
		typescript: { ...(buildDir && { tsconfigPath: "e2e/tsconfig.json" }), ignoreBuildErrors: true },
		poweredByHeader: false,
		// Next looks for `proxy.ts`, `instrumentation.ts` and so on in all folders above too, where they are those of an app. `*.dev.ts` is for
		// development only.
		pageExtensions: ["next.tsx", ...(isDevelopment ? ["dev.tsx", "dev.ts"] : [])],
		serverExternalPackages: EXTERNAL_PACKAGES,
		...(projectRoot && { turbopack: { root: projectRoot }, outputFileTracingRoot: projectRoot }),
		experimental: {
			// The development server prints the name of each experiment, and needs none of these.
			...(!isDevelopment && {
				// Only a build runs the code, so its size doesn't matter.
				turbopackMinify: { server: false },
				// A build that is the only one in its folder takes a fifth longer if it keeps what it has compiled.
				...(process.env.BUILD_CACHE === "0" && { turbopackFileSystemCacheForBuild: false }),
				// No page loads parts of another one, so nothing is gained by measuring which of these are small.
				prefetchInlining: false,
			}),
			// Otherwise `next dev` and `next build` ask npm about the version of Next, which comes with one of the blog.
			agentUpgrade: false,
		},
	};
}
