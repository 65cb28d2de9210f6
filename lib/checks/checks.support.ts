import type { Blog } from "@/lib/blog/blog";
import { show } from "@/lib/utils/show.support";
import { runChecks } from "./run-checks";

/** Checks a blog; returns what the rules report whose names match, each in the form of {@link show}. */
export async function showProblems(blog: Blog, form: string, rules = /^/): Promise<string[]> {
	const { problems } = await runChecks(blog);
	const matching = problems.filter(({ rule }) => rules.test(rule));
	return show(matching, form);
}
