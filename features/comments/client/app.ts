import type { AppScript } from "@/lib/utils/app-script";
import { enableComments } from "./enable";
import { showComments } from "./module";

export const enable: AppScript["enable"] = (root) => {
	const controller = new AbortController();
	const section = root.querySelector<HTMLElement>("[data-comments]");
	if (section) enableComments(section, async () => ({ showComments }), controller.signal);
	return () => {
		controller.abort();
		section?.lastElementChild?.replaceChildren();
	};
};
