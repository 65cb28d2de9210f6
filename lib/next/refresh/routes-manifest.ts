import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { NextConfig } from "next";
import { ROUTES_MANIFEST } from "next/constants";
import { buildCustomRoute } from "next/dist/lib/build-custom-route";
import type { Blog } from "@/lib/blog/blog";
import { listRoutes } from "@/lib/next/routes/list-routes";
import { writeAtomically } from "@/lib/utils/write-atomically";

/** Node.js has no default exports of modules such as this one. */
const { default: loadCustomRoutes }: typeof import("next/dist/lib/load-custom-routes") = createRequire(import.meta.url)(
	"next/dist/lib/load-custom-routes",
);

/** Replaces the redirects, rewrites and headers in the manifest of a build by those of the present content, as `next build` writes them. */
export async function updateRoutes(blog: Blog, distDir: string, config: NextConfig): Promise<void> {
	const { redirects, headers, rewrites } = await loadCustomRoutes({ ...config, ...(await listRoutes(blog)) });
	const restricted = [`${config.basePath ?? ""}/_next`];
	const file = path.join(distDir, ROUTES_MANIFEST);
	const manifest = {
		...JSON.parse(await readFile(file, "utf8")),
		redirects: redirects.map((one) => buildCustomRoute("redirect", one, restricted)),
		headers: headers.map((one) => buildCustomRoute("header", one)),
		rewrites: {
			beforeFiles: rewrites.beforeFiles.map((one) => buildCustomRoute("rewrite", one)),
			afterFiles: rewrites.afterFiles.map((one) => buildCustomRoute("rewrite", one)),
			fallback: rewrites.fallback.map((one) => buildCustomRoute("rewrite", one)),
		},
	};
	await writeAtomically(file, JSON.stringify(manifest));
}
