import { ScriptedPart } from "quire-blog/enhancements";
import type { PartView } from "@/lib/owner-code/app-pages";
import { getBasePath } from "./read-page";
import { renderNodes } from "./render-nodes";

/** Renders what features of the blog add to a place of a page; nothing if they add nothing. */
export function BlogPart({ part: { nodes, scripts } }: { part: PartView }) {
	if (nodes.length === 0) return null;
	const basePath = getBasePath();
	return (
		<ScriptedPart scripts={scripts} basePath={basePath}>
			{renderNodes(nodes, { components: {}, file: "", basePath })}
		</ScriptedPart>
	);
}
