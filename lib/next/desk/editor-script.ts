import type { Blog } from "@/lib/blog/blog";
import { bundle } from "@/lib/outputs/client-script/client-script";
import { processState } from "@/lib/utils/process-state";

const shared = processState<{ editorScript?: Promise<string> }>("editor-script", {});

/** Bundles the script once per process. It isn't part of builds. */
export function getEditorScript(blog: Blog): Promise<string> {
	shared.editorScript ??= bundle(blog, "editor/main.ts");
	return shared.editorScript;
}
