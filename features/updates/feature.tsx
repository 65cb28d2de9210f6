import type { Feature } from "@/features/feature";
import { UPDATES_ANCHOR } from "./posts";
import { UpdatesList, UpdatesText } from "./updates";

export const updates: Feature = {
	name: "updates",
	slots: {
		postFooter: ({ post, site, messages }) =>
			post.updates && <UpdatesList updates={post.updates} lang={post.lang} site={site} messages={messages} />,
		textEnd: ({ post, site, messages }) =>
			post.updates && <UpdatesText updates={post.updates} lang={post.lang} site={site} messages={messages} />,
	},
	anchors: [UPDATES_ANCHOR],
};
