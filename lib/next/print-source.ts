import type { Blog } from "@/lib/blog/blog";
import { describeProject } from "@/lib/content/source/detect-project";
import { print, printError } from "@/lib/utils/print";

/** Prints which posts were found if the folder is written for another system, or what it lacks. */
export function printSource(blog: Blog): void {
	const project = blog.source.project();
	const source = describeProject(project);
	if (source !== undefined) print(source);
	for (const { message } of project.diagnostics ?? []) if (project.isUnsupported) printError(message);
}
