import { type CompileContext, positionOf } from "@/lib/markdown/compile-context";
import { createDiagnostic } from "@/lib/utils/diagnostics";

/** Reports an event handler (`onclick="…"`) that was removed from an element. */
export function reportEventHandler(
	{ diagnostics, file }: CompileContext,
	node: Parameters<typeof positionOf>[0],
	tagName: string,
	attribute: string,
): void {
	const message = `\`${attribute}\` on <${tagName}> is removed: posts can't have event handlers. Delete it.`;
	diagnostics.push(createDiagnostic("html-event", file, positionOf(node), message));
}
