import type { ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";
import { videoOf } from "@/components/mdx/youtube";
import type { Props } from "@/components/plain/types";

/** A video as a link to it. */
export function PlainVideo({ id, title, words }: Props & Speaking): ReactNode {
	return (
		<p>
			<a href={`https://www.youtube.com/watch?v=${videoOf(String(id))}`}>{textOf(title) || words.body.video}</a>
		</p>
	);
}
