import type { ReactNode } from "react";
import { nodeText } from "@/components/mdx/node-text";
import type { Props, WithMessages } from "@/components/mdx/types";
import { youTubeId } from "@/components/mdx/youtube/page";

export function YouTubeMarkdown({ id, title, messages }: Props & WithMessages): ReactNode {
	return (
		<p>
			<a href={`https://www.youtube.com/watch?v=${youTubeId(String(id))}`}>{nodeText(title) || messages.body.video}</a>
		</p>
	);
}
