import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { findNextConfig, usesCacheComponents } from "@/lib/content/source/app-config";
import { DYNAMIC_PARAMS_LINE, isBelowSegment } from "@/lib/content/source/app-page";
import { findBlogPage, readAppRoutes } from "@/lib/content/source/app-routes";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { App } from "@/lib/utils/app";
import { matchesRoute } from "@/lib/utils/app-links";
import { FILE_START, positionInText } from "@/lib/utils/position";
import { checkProxy } from "./app-proxy";
import { type Report, sortProblems } from "./report";
import { applyCheckSettings } from "./run-checks";

/** Adds the problems of the files of the app that a blog is part of, which are read each time. */
export async function addAppProblems(blog: Blog, report: Report): Promise<Report> {
	const { app, contentDir } = blog.options;
	if (app === undefined) return report;
	const page = findBlogPage(app);
	const problems = [
		...(page ? checkPage(app, page) : checkMissingPage(app)),
		// Commands that the app hasn't started don't know the path of the blog.
		...(app.path === undefined ? [] : await checkProxyOf(app.folder, app.path, page?.file)),
	].map((problem) => ({
		...problem,
		file: path.relative(contentDir, path.join(app.folder, problem.file)).replaceAll("\\", "/"),
	}));
	return { ...report, problems: sortProblems([...report.problems, ...(await applyCheckSettings(blog, problems))]) };
}

/** Reports a blog inside an app that has no page at its path. A team may have pages of its own there. */
function checkMissingPage(app: App): Diagnostic[] {
	const { inside, folder, path: blogPath } = app;
	if (!inside || blogPath === undefined) return [];
	const routes = readAppRoutes(app);
	const isBelow = (route: string) => [`${blogPath}/`, `/*${blogPath}/`].some((start) => `${route}/`.startsWith(start));
	if (matchesRoute(routes, blogPath) || routes.some(isBelow)) return [];
	const message = `The blog is inside the app, which has no page at ${blogPath}. Run \`npx quire add ${blogPath}\` in the folder of the app.`;
	return [createDiagnostic("app-page", findNextConfig(folder) ?? "next.config.mjs", FILE_START, message)];
}

/** Checks the file with the pages of a blog: `dynamicParams` and Cache Components exclude each other. */
function checkPage({ folder }: App, { file, text }: { file: string; text: string }): Diagnostic[] {
	const found = /^[ \t]*export\s+const\s+dynamicParams\b.*/m.exec(text);
	const hasCacheComponents = usesCacheComponents(folder);
	if (hasCacheComponents === (found === null)) return [];
	const message = hasCacheComponents
		? `Next refuses this with \`cacheComponents\`, which the configuration of the app switches on. Delete the line \`${found?.[0].trim()}\`.`
		: `Without \`cacheComponents\`, each path that the blog doesn't have would be rendered on the server when it is requested. Add the line \`${DYNAMIC_PARAMS_LINE}\`.`;
	return [
		createDiagnostic("app-page", file, found ? positionInText(FILE_START, text, found.index) : FILE_START, message),
	];
}

async function checkProxyOf(appDir: string, blogPath: string, page: string | undefined): Promise<Diagnostic[]> {
	const problems = await checkProxy(appDir, { blogPath, leadsToPages: isBelowSegment(page) });
	return problems.map(({ file, message, ...position }) => createDiagnostic("app-proxy", file, position, message));
}
