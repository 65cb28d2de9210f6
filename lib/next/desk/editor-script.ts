import type { Blog } from "@/lib/blog/blog";
import { bundle } from "@/lib/outputs/client-script/client-script";
import { processState } from "@/lib/utils/process-state";

const shared = processState<{ editorScript?: Promise<string> }>("editor-script", {});

/** Returns the script of the editor, which is bundled once. No build has it. */
export function getEditorScript(blog: Blog): Promise<string> {
	shared.editorScript ??= bundle(blog, "editor/main.ts");
	return shared.editorScript;
}
