import type { LineChange } from "@/packages/desk/src/model/line-changes";

interface Props {
	/** As the owner knows it. */
	name: string;
	changes: readonly LineChange[];
}

export function LineChanges({ name, changes }: Props) {
	return (
		<section aria-label={`Changes of ${name}`}>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse, long lines can be read no other way. */}
			<pre className="desk-diff" tabIndex={0}>
				{changes.map(({ line, before, after }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: several new lines can have the same number.
					<span key={index}>
						{before !== undefined && (
							<del>
								{line} − {before}
							</del>
						)}
						{after !== undefined && (
							<ins>
								{line} + {after}
							</ins>
						)}
					</span>
				))}
			</pre>
		</section>
	);
}
