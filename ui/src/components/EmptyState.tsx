import "./EmptyState.css";

interface EmptyStateProps {
  /** A drawing of what will be here. */
  picture: React.ReactNode;
  children: React.ReactNode;
  /** One button. */
  action?: React.ReactNode;
}

export function EmptyState({ picture, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <div className="empty-picture" aria-hidden="true">
        {picture}
      </div>
      <p className="empty-words">{children}</p>
      {action}
    </div>
  );
}
