import type { OwnerCode, OwnerComponent } from "@/lib/owner-code/read-owner-code";
import type { OwnComponents } from "./types";

/** Returns the owner's components as they were loaded into this process, outside of Next. */
export function getOwnComponents({ components, forms, modules }: OwnerCode): OwnComponents {
	const load = (list: readonly OwnerComponent[]) =>
		Object.fromEntries(
			list.flatMap(({ file, name, tag }) => {
				const component = modules[file]?.[name];
				return component === undefined ? [] : [[tag, component]];
			}),
		);
	return { page: load(components), markdown: load(forms.markdown), feed: load(forms.feed) };
}
