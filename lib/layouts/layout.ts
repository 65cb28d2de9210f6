import { contentDir } from "@/lib/content-dir";
import { revision } from "@/lib/memo";
import { findLayout } from "./find";
import { openFolder } from "./folder";
import type { Layout } from "./types";

let known: { revision: number; layout: Layout } | undefined;

/** Where the content folder has everything; looked at once, and again after a change in development. */
export function getLayout(): Layout {
	if (known?.revision !== revision()) {
		known = { revision: revision(), layout: findLayout(openFolder(contentDir)) };
	}
	return known.layout;
}
