import type { Crumb } from "@/components/site/breadcrumb";
import type { Way } from "@/lib/content/types";
import type { Words } from "@/lib/words/types";

/** A list of everything of a kind, as it is called and where it is. */
export function wayTo(way: Way, words: Words): Crumb {
	return { label: words.lists[way], path: `/${way}` };
}
