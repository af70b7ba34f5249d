import type { ReactNode } from 'react';

export interface FormErrorProps {
  /** For example "Chưa lưu được". */
  title: ReactNode;
  /** One entry per problem; with `fieldId` it links to the control. */
  problems: { message: ReactNode; fieldId?: string }[];
}

/**
 * The summary of what is wrong, at the top of a form; prints nothing when there is nothing wrong.
 * It is read out at once and each line jumps to its field.
 */
export function FormError({ title, problems }: FormErrorProps) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className="border-2 border-error bg-white p-4">
      <p className="text-lg font-semibold">{title}</p>
      <ul className="mt-2 grid gap-1">
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list of problems is replaced whole, never reordered
          <li key={index} className="text-error">
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} className="font-semibold text-error">
                {problem.message}
              </a>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
