import type { Blog } from "@/lib/blog/blog";
import { getCheckContext } from "@/lib/checks/context";
import { getFileDiagnostics } from "@/lib/checks/run-checks";
import { readDocument } from "./document";
import { findTarget } from "./find-target";
import { findFixes } from "./fixes/fixes";
import { getLookups } from "./lookups";
import type { Finding } from "./types";

/** Runs the checks on a text, and adds quick fixes. `blog` has that text. */
export async function diagnose(blog: Blog, file: string, text: string): Promise<Finding[]> {
	const post = (await getLookups(blog)).byFile.get(file);
	if (!post) return [];
	const [diagnostics, checks] = await Promise.all([getFileDiagnostics(blog, post), getCheckContext(blog)]);
	const document = readDocument(file, text);
	const findings = await Promise.all(
		diagnostics.map(async (diagnostic): Promise<Finding> => {
			const target = findTarget(document, diagnostic);
			const fixes = await findFixes({ document, diagnostic, target, post, blog, checks });
			return { from: target.from, to: target.to, diagnostic, fixes };
		}),
	);
	return findings.sort((a, b) => a.from - b.from || a.to - b.to);
}
