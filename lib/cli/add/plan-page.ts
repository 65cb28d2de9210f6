import { existsSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { CACHE_COMPONENTS_LINES, DYNAMIC_PARAMS_LINE, PAGE_FOLDER, PAGES_MODULE } from "@/lib/content/source/app-page";
import { type Change, planChange } from "./change";
import { findRootLayout } from "./root-layout";

/** Plans the file with the pages of a blog in an app, where the root layout of the app is. One that is there stays as it is. */
export function planPage(appDir: string, blogPath: string, usesCacheComponents: boolean): Change {
	const layout = findRootLayout(appDir);
	if (layout === undefined) {
		throw new CommandError(
			"The app has no root layout in `app/` or `src/app/`, in which pages of the blog could be. Leave out `--inside` for a blog beside the app.",
		);
	}
	const extension = existsSync(path.join(appDir, "tsconfig.json")) ? "tsx" : "jsx";
	const file = `${layout}${blogPath}/${PAGE_FOLDER}/page.${extension}`;
	return planChange(appDir, file, (present = createPage(usesCacheComponents)) => present);
}

function createPage(usesCacheComponents: boolean): string {
	return `import "quire-blog/blog.css";

export { BlogPage as default, generateMetadata, generateStaticParams } from "${PAGES_MODULE}";

// All pages are static, and paths that the blog doesn't have are not found.
${usesCacheComponents ? CACHE_COMPONENTS_LINES : DYNAMIC_PARAMS_LINE}
`;
}
