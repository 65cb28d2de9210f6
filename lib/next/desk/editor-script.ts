import type { Blog } from "@/lib/blog/blog";
import { bundle } from "@/lib/outputs/client-script/client-script";

/** Next may load this module more than once in a process, so the script is kept in a global. */
const holder = globalThis as typeof globalThis & { quireEditorScript?: Promise<string> };

/** Returns the script of the editor, which is bundled once. No build has it. */
export function getEditorScript(blog: Blog): Promise<string> {
	holder.quireEditorScript ??= bundle(blog, "editor/main.ts");
	return holder.quireEditorScript;
}
