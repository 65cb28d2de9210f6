import type { Crumb } from "@/components/layout/breadcrumbs";
import type { ListKind } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

/** A list of everything of a kind, as it is called and where it is. */
export function listLink(kind: ListKind, messages: Messages): Crumb {
	return { label: messages.lists[kind], path: `/${kind}` };
}
