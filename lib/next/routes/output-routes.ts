import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import { exactPattern, type Header, type OutputRoute } from "@/lib/outputs/output";
import { OUTPUTS } from "@/lib/outputs/registry";
import { ownerHas } from "@/lib/outputs/static-files/owner-header";

type Rewrite = Extract<Awaited<ReturnType<NonNullable<NextConfig["rewrites"]>>>, unknown[]>[number];
type HeaderRule = Awaited<ReturnType<NonNullable<NextConfig["headers"]>>>[number];

interface Routes {
	/** Rewrites that are applied before pages. */
	beforePages: Rewrite[];
	afterPages: Rewrite[];
	headers: HeaderRule[];
}

/** For production: files can change while their URLs stay. */
const ONE_HOUR = { key: "Cache-Control", value: "public, max-age=3600, must-revalidate" };
/** For development: an editor wants to see what was just saved. */
const NO_STORE = { key: "Cache-Control", value: "no-store" };

/** Returns rewrites from the paths of outputs to the files of the build, or in development to the route that makes them. */
export async function outputRoutes(blog: Blog, outputs = OUTPUTS): Promise<Routes> {
	const isDevelopment = blog.options.mode === "development";
	const cache = isDevelopment ? NO_STORE : ONE_HOUR;
	const ownerPaths = isDevelopment ? new Set<string>() : await blog.ownerPaths();
	const ownerSources = new Set([...ownerPaths].map(exactPattern));
	const engineRoute = isDevelopment ? { missing: ownerHas("file", "shared-file") } : {};
	const rulesByOutput = await Promise.all(
		outputs.map(async ({ name, routes, isOwnerContent }) => {
			const base = isDevelopment ? `/dev/${name}` : `/_next/static/${name}`;
			return ((await routes?.(blog, ownerPaths)) ?? [])
				.filter(({ source }) => isOwnerContent || !ownerSources.has(source))
				.map((route) => toRules(isOwnerContent ? route : { ...engineRoute, ...route }, base, cache));
		}),
	);
	const rules = rulesByOutput.flat();
	return {
		beforePages: rules.flatMap(({ route, rewrite }) => (route.isBeforePages ? rewrite : [])),
		afterPages: rules.flatMap(({ route, rewrite }) => (route.isBeforePages ? [] : rewrite)),
		// In Next the last matching rule wins.
		headers: rules.flatMap(({ headers }) => headers),
	};
}

function toRules(route: OutputRoute, base: string, cache: Header) {
	const { source, file, has, missing, headers = [] } = route;
	const condition = has && { has };
	const allHeaders = [...headers, ...(file === undefined ? [] : [cache])];
	return {
		route,
		rewrite:
			file === undefined ? [] : [{ source, destination: base + file, ...condition, ...(missing && { missing }) }],
		headers: [{ source, headers: allHeaders, ...condition }],
	};
}
