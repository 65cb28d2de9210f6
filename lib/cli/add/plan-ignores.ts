import { addLine, type Change, planChange } from "./change";

/** Plans the ignores of what a build makes. */
export function planIgnores(appDir: string, blogPath: string, config: string | undefined): Change[] {
	return [planChange(appDir, ".gitignore", (present = "") => listGenerated(blogPath, config).reduce(addLine, present))];
}

/** Lists what a build makes. An export has files for its host too. */
function listGenerated(blogPath: string, config = ""): string[] {
	const isExport = /\boutput:\s*["']export["']/.test(config);
	return [`/public${blogPath}`, ...(isExport ? ["/public/_headers", "/public/_redirects"] : [])];
}
