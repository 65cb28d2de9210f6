import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/site/breadcrumb";
import type { Words } from "@/lib/words/types";

interface Props {
	title: string;
	words: Words;
	/** The pages above this one. */
	trail?: Crumb[];
	/** A sentence below the title. */
	lead?: string;
	/** The quiet line about the list, such as how many posts it has. */
	facts?: string[];
	/** The face of an author. */
	portrait?: ReactNode;
	children?: ReactNode;
}

/** The opening of a list: where it stands, its name, what it is about and how long it is. */
export function ListHead({ title, words, trail, lead, facts = [], portrait, children }: Props) {
	return (
		<header className="title">
			{portrait}
			{trail && <Breadcrumb trail={trail} words={words} />}
			<h1>{title}</h1>
			{lead && <p className="lead">{lead}</p>}
			{facts.length > 0 && (
				<p className="meta">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			)}
			{children}
		</header>
	);
}
