import type { Feature } from "@/features/feature";
import { ANCHOR, RelatedPosts } from "./related-posts";

export const relatedPosts: Feature = {
	name: "related-posts",
	slots: {
		belowPost: ({ site, post, related }) => post.kind === "post" && <RelatedPosts posts={related} site={site} />,
	},
	anchors: [ANCHOR],
};
