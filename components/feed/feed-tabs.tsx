import type { ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { partTabs } from "@/components/plain/plain-tabs";
import type { Props } from "@/components/plain/types";

/** Tabs one below the other, each below its label; what is no tab comes before them. */
export function FeedTabs({ children, words }: Props & Speaking): ReactNode {
	const { others, tabs } = partTabs(children, words);
	return (
		<>
			{others}
			{tabs.map(({ key, label, children }) => (
				<section key={key}>
					<p>
						<strong>{label}</strong>
					</p>
					{children}
				</section>
			))}
		</>
	);
}
