import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../parts/Boundary.tsx';
import { Entrance } from '../signIn/Entrance.tsx';
import { enter } from '../source/session.ts';
import '../base.css';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no element with the id "page".');

createRoot(page).render(
  <StrictMode>
    <Boundary>
      <Entrance />
    </Boundary>
  </StrictMode>,
);
void enter();
