import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import type { OutputRoute } from "@/lib/blog/output";
import { askOutput, OUTPUTS } from "@/lib/outputs/registry";
import { ownerHas } from "@/lib/outputs/static-files/routes";

type Rewrite = Extract<Awaited<ReturnType<NonNullable<NextConfig["rewrites"]>>>, unknown[]>[number];
type HeaderRule = Awaited<ReturnType<NonNullable<NextConfig["headers"]>>>[number];

interface Routes {
	/** Rewrites that are applied before pages. */
	beforePages: Rewrite[];
	afterPages: Rewrite[];
	headers: HeaderRule[];
}

/** An editor wants to see the version that was just saved. */
const NO_STORE = { key: "Cache-Control", value: "no-store" };

/** Returns rewrites from the paths of outputs to the route of the development server that makes them. */
export async function outputRoutes(blog: Blog, outputs = OUTPUTS): Promise<Routes> {
	const rulesByOutput = await Promise.all(
		outputs.map(async (output) => {
			const engineRoute = output.isOwnerContent ? {} : { missing: ownerHas("file", "shared-file") };
			const routes = (await askOutput(output, blog, output.routes)).flat();
			return routes.map((route) => toRules({ ...engineRoute, ...route }, `/dev/${output.name}`));
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

function toRules(route: OutputRoute, base: string) {
	const { source, file, has, missing, headers = [] } = route;
	const condition = has && { has };
	const allHeaders = [...headers, ...(file === undefined ? [] : [NO_STORE])];
	return {
		route,
		rewrite:
			file === undefined ? [] : [{ source, destination: base + file, ...condition, ...(missing && { missing }) }],
		headers: [{ source, headers: allHeaders, ...condition }],
	};
}
